/** Words with their values filled in, each as it is. @throws when a value is missing: a fault of ours */
export function fillWords(words: string, values: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no ${name} for „${words}“`);
    return value;
  });
}
