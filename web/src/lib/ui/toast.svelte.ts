let message = $state('');
let timer: ReturnType<typeof setTimeout> | undefined;

/** Long enough to be read twice. */
const STAYS = 8000;

/** What has just been done, told once in a place of its own; the page itself shows the result as well. */
export const toast = {
  get message() {
    return message;
  },
  tell(what: string) {
    clearTimeout(timer);
    message = what;
    timer = setTimeout(() => (message = ''), STAYS);
  },
  clear() {
    clearTimeout(timer);
    message = '';
  },
};
