/** A request among several. If another of them throws before they are waited for, this one's end is the same fault told twice. */
export function quiet<T>(request: Promise<T>): Promise<T> {
  request.catch(toldOnce);
  return request;
}

function toldOnce(): void {}
