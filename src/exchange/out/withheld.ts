/** What stands for the id of a record that is left out. */
export const WITHHELD = 'a record that is not shown here';
