import { xmlText } from '../../checker/escape.ts';
import type { Language } from '../../records/language.ts';
import { say } from '../report-form/words.ts';
import { wordsOf } from '../words/index.ts';

/** What the page shows before the forms are there, and where no script runs. */
export interface AdminPage {
  readonly language: Language;
  readonly organisation: string;
  /** The only other machine that it may ask: that of the host's interface for programs. */
  readonly asks: string;
}

/**
 * The content security policy of the page: its own files and the host, and nothing else. The program puts its styles into
 * the page, so they may stand there; it shows pictures that it made itself.
 */
export function adminPolicy(asks: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' data: blob: ${asks}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What ours looks like on the page: the sentence below the sign-in, and why nothing was saved. */
const STYLE = `body{font-family:system-ui,sans-serif}
.note{position:fixed;inset:0 0 auto;z-index:1;margin:0 auto;padding:24px 16px;max-width:60ch;text-align:center;font-size:14px;line-height:20px;color:#55636c}
dialog{max-width:56ch;padding:24px;border:1px solid #8a979f;border-radius:8px;font:16px/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}
dialog h2{margin:0;font-size:22px}dialog ul{padding-left:20px;overflow-wrap:anywhere}dialog button{font:inherit;padding:8px 16px}
@media(prefers-color-scheme:dark){.note{color:#b6c2c9}}`;

/** The page on which records are edited: an own document, since none of the portal's scripts and styles belong there. */
export function adminHtml({ language, organisation, asks }: AdminPage): string {
  const { title, sign, noScript, offline } = wordsOf(language).admin;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${xmlText(adminPolicy(asks))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${xmlText(say(title, { organisation }))}</title>
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<style>
${STYLE}
</style>
</head>
<body>
<p class="note" id="sign">${xmlText(sign)}</p>
<p class="note" id="failed" role="alert" hidden>${xmlText(offline)}</p>
<noscript><p class="note">${xmlText(noScript)}</p></noscript>
<script type="module" src="page.js"></script>
</body>
</html>
`;
}
