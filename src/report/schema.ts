/** The version of the shape of what is printed as JSON. */
export const SCHEMA = 1;
