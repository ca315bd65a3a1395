// Stands in for the second copy in a page opened from a file: there is no private file system there, and no worker's address.
export const mirrorHere = () => undefined;
