/** How the items of the list that are not findings are named, and how long its pages are. */

/** How many findings of a group are drawn at first, and with each «Mostrar más». */
export const PAGE = 200;

export const GROUP_ID = 'group:';
export const MORE_ID = 'more:';
