/**
 * Returns the value that an object itself has under a name from outside; undefined for names that every object inherits, such as
 * `constructor`.
 */
export function ownValue<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
