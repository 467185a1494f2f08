/** The lines that random_operations.py prints for these arguments. */
export function expectedOutput(seed: number, count: number, most: number): string;
