const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The embedded identity provider's one page; on AWS it is Cognito's. */
export const loginPage = (action: string, email: string, failed: boolean): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · Tidemark</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#17212b, #e8edf2); --paper: light-dark(#f6f8fa, #10161c); --card: light-dark(#fff, #18212a); --line: light-dark(#8593a1, #64727f); --accent: light-dark(#0b5f8a, #63b9e6); --on-accent: light-dark(#fff, #0c1319); --bad: light-dark(#a3161e, #ff9a94); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { width: min(24rem, 100%); background: var(--card); border: 1px solid color-mix(in srgb, var(--line) 40%, transparent); border-radius: .75rem; padding: 1.75rem; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; }
p { margin: 0 0 1.25rem; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input { width: 100%; font: inherit; color: inherit; background: transparent; padding: .6rem .7rem; border: 1px solid var(--line); border-radius: .4rem; margin-top: .25rem; }
button { width: 100%; margin-top: 1.5rem; padding: .7rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: .4rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.bad { color: var(--bad); font-weight: 600; }
</style>
</head>
<body>
<main>
<h1>Sign in to Tidemark</h1>
<p>The sign-in of this installation.</p>
${failed ? '<p class="bad" role="alert">Address and password do not belong together.</p>' : ''}
<form method="post" action="${escape(action)}">
<label for="email">E-mail address</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${escape(email)}"${email ? '' : ' autofocus'}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${email ? ' autofocus' : ''}>
<button type="submit">Sign in</button>
</form>
</main>
</body>
</html>`;
