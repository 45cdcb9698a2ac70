/** Licences a programme may publish under, by SPDX identifier. */
export const LICENCE_IDS = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC0-1.0'] as const;
export type LicenceId = (typeof LICENCE_IDS)[number];

interface Licence {
  readonly title: string;
  readonly address: string;
}

export const LICENCES: Readonly<Record<LicenceId, Licence>> = {
  'CC-BY-4.0': {
    title: 'Creative Commons Attribution 4.0 International',
    address: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC-BY-SA-4.0': {
    title: 'Creative Commons Attribution-ShareAlike 4.0 International',
    address: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'CC-BY-NC-4.0': {
    title: 'Creative Commons Attribution-NonCommercial 4.0 International',
    address: 'https://creativecommons.org/licenses/by-nc/4.0/',
  },
  'CC0-1.0': {
    title: 'Creative Commons Zero 1.0 Universal',
    address: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
};
