/** Does something at the first call, and gives the same answer at every other. */
export function once<Value>(act: () => Value): () => Value {
  let done: { readonly value: Value } | null = null;
  return () => {
    done ??= { value: act() };
    return done.value;
  };
}
