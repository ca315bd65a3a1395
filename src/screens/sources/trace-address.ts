/** Where the table of all statements lies: beside the page. The single file carries it within itself. */
export const TRACE_ADDRESS = 'trace.md';
