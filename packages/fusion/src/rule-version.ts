/** The version of the rules by which findings are computed; it grows whenever one of them answers otherwise. */
export const FUSION_RULES = 'fusion@3';
