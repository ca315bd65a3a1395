/** Where the table of all statements lies: beside the page. The single file carries it within itself. */
export const TRACE_ADDRESS = 'trace.md';
/** Where the format of case files is told: beside the page. It is for who programs, and the single file goes without it. */
export const FORMAT_ADDRESS: string | undefined = 'case-format.html';
