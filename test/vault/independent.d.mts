/** What a vector comes to, by a reader that shares no code with the product. */
export function answer(vector: { readonly kind: string; readonly given: Record<string, unknown> }): Record<string, unknown>;
