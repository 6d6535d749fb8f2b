/** A document of Word with this body. */
export const w = (body: string) => `<w:document><w:body>${body}</w:body></w:document>`;

/** A run of Word. */
export const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
