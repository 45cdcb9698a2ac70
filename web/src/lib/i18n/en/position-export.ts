export const positionExport = {
  title: 'Take it with you',
  lead: 'The page prints as a summary of one page with the details behind it. The files hold every framework, dimension and number for the group on view, each with its contributors, edition and policy. They are made in your browser.',
  print: 'Print or save as PDF',
  csv: 'Save as CSV',
  json: 'Save as JSON',
  done: (file: string) => `Saved: ${file}`,
  summary: {
    title: 'In short',
    next: (step: string) => `Next: ${step}`,
    rests: (contributors: string, policy: string) =>
      `The group’s figures rest on ${contributors}, are protected under ${policy} and come with 95% intervals; the next pages hold the details. How they are made:`,
  },
  failed: 'The file could not be made. Check your connection and try again.',
};
