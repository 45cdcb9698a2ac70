/** A value once it has not changed for so many milliseconds: what is costly to draw follows at rest. */
export function settled<T>(value: () => T, rest: number) {
  let current = $state.raw(value());
  $effect(() => {
    const next = value();
    const timer = setTimeout(() => (current = next), rest);
    return () => clearTimeout(timer);
  });
  return {
    get value() {
      return current;
    },
  };
}
