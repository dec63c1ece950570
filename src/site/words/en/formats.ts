/** The page about what other tools keep: what comes in, and what goes out. */
export const formats = {
  title: 'Other tools',
  description: 'What these records can be made of, and what they can be handed over as.',
  lead: 'Reports that another tool keeps become drafts here, and registers can be handed over to other tools. Each line below is what the program itself knows; all options stand in:',
  link: 'Which tools these records come from and go to',
  in: {
    title: 'What comes in',
    text: 'A draft invents nothing: what no field holds stands in its text, and names of people only where you say who they are.',
  },
  out: {
    title: 'What goes out',
    text: 'Records with the marks AMBER+STRICT and RED stay here unless somebody asks for them, and passwords and tokens always do.',
  },
  options: 'Options of its own:',
  back: 'It can be taken over again, record by record:',
  example: 'An example',
  given: 'Read from',
  made: 'Becomes',
  held: 'Written from',
  written: 'Becomes',
  /** Stands in place of a file that is no text. */
  bytes: 'A file of {size} bytes.',
  cut: '… and more',
};
