/** What an imported picture or style sheet is in jest: nothing to look at. */
export default '';
