/** Why a figure is withheld, and where to go instead. */
export const withheld = {
  reason: {
    'too-few': 'Too few organisations have contributed for a figure that protects each of them.',
    'would-reveal': 'Showing this could let somebody work out what a single organisation answered.',
    'not-refreshed':
      'Too little has changed since the last edition: a new figure would show what single organisations changed.',
  },
  nothingWider: 'No wider group can be shown in this edition either.',
};
