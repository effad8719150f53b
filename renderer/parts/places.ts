/** 0, 1, 2 and so on, so many of them: for what is drawn several times and told apart by its place alone. */
export const places = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place)
