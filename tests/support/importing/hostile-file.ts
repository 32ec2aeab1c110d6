/** Name of a file, its bytes, words of its refusal, and the place if it is certain. */
export type HostileFile = [name: string, make: () => Buffer, words: string, at?: string];
