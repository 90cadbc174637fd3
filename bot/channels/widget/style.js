// How the widget looks. A constructed sheet, so that a site whose policy forbids inline styles can still show it.

const CSS = `
:host {
  --brand: var(--madad-brand, #0b5f66);
  --on-brand: var(--madad-on-brand, #fff);
  --accent: var(--brand);
  --ground: #fff; --log: #f4f6f8; --bubble: #fff; --text: #15212b; --quiet: #586772; --edge: #dde3e8;
  --alarm: #b3261e; --warn: #fff4d6; --on-warn: #5c4300;
  --shade: 0 1px 2px rgb(16 32 44 / 6%), 0 12px 40px rgb(16 32 44 / 18%);
  all: initial;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #151d23; --log: #0f161b; --bubble: #1f2a32; --text: #e9eff3; --quiet: #a1b1bc; --edge: #2e3b45;
    --accent: color-mix(in srgb, var(--brand) 45%, #fff);
    --alarm: #ffb4ab; --warn: #3d3113; --on-warn: #ffe3a1;
    --shade: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 40px rgb(0 0 0 / 55%);
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.root {
  position: fixed; z-index: var(--madad-layer, 2147483000); inset-block-end: 20px; inset-inline-end: 20px;
  font: 15px/1.6 var(--madad-font, "Segoe UI", Tahoma, "Noto Sans Arabic", "Vazirmatn", system-ui, sans-serif);
  color: var(--text); -webkit-font-smoothing: antialiased;
}
button, textarea { font: inherit; color: inherit; border: 0; background: none; padding: 0; margin: 0; }
button { cursor: pointer; }
button:disabled { cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
svg { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }

.launcher {
  display: grid; place-items: center; position: relative; width: 58px; height: 58px; margin-inline-start: auto;
  border-radius: 50%; background: var(--brand); color: var(--on-brand); box-shadow: var(--shade);
  transition: transform .16s ease;
}
.launcher:hover { transform: translateY(-2px); }
.launcher:focus-visible { outline: 3px solid var(--ground); outline-offset: -5px; }
.launcher svg { grid-area: 1 / 1; width: 27px; height: 27px; transition: opacity .16s, transform .16s; }
.launcher svg + svg, .open .launcher svg:first-child { opacity: 0; transform: rotate(-45deg); }
.open .launcher svg + svg { opacity: 1; transform: none; }
.badge {
  position: absolute; inset-block-start: -3px; inset-inline-end: -3px; min-width: 22px; padding: 0 6px;
  border: 2px solid var(--ground); border-radius: 11px; background: #b3261e; color: #fff;
  font-size: 12px; line-height: 18px; font-weight: 600; text-align: center;
}

.panel {
  position: relative; display: flex; flex-direction: column; width: 384px; height: min(640px, 100dvh - 118px);
  margin-block-end: 14px; overflow: hidden; border-radius: 18px; background: var(--ground); box-shadow: var(--shade);
  animation: rise .2s ease-out;
}
header {
  display: flex; align-items: center; gap: 12px; padding: 14px 18px;
  background: var(--brand); color: var(--on-brand);
}
header div { flex: 1; min-width: 0; }
h2 { margin: 0; font-size: 17px; line-height: 1.4; font-weight: 650; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
header p { margin: 0; font-size: 13px; line-height: 1.5; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.shut { display: grid; place-items: center; width: 40px; height: 40px; margin-inline-end: -8px; border-radius: 50%; }
.shut:hover { background: rgb(255 255 255 / 16%); }
.shut:focus-visible { outline-color: currentColor; outline-offset: -2px; }
.notice { padding: 8px 18px; background: var(--warn); color: var(--on-warn); font-size: 13.5px; }

.log { flex: 1; min-height: 0; padding: 10px 14px 14px; overflow-y: auto; overscroll-behavior: contain; background: var(--log); }
.log:focus-visible { outline-offset: -3px; }
.lines { display: flex; flex-direction: column; }
.line { display: flex; flex-direction: column; align-items: flex-start; max-width: 100%; margin-block-start: 10px; }
.line.customer { align-items: flex-end; }
.line.bot + .bot, .line.agent + .agent, .line.customer + .customer { margin-block-start: 4px; }
.line[data-new-day]::before {
  content: attr(data-new-day); align-self: center; margin: 6px 0 12px; padding: 1px 12px; border-radius: 12px;
  background: var(--edge); color: var(--text); font-size: 12px;
}
.bubble {
  max-width: min(86%, 34em); padding: 8px 13px; border-radius: 16px; border: 1px solid var(--edge);
  background: var(--bubble); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start;
}
.bot .bubble, .agent .bubble { border-start-start-radius: 5px; }
.customer .bubble { border-color: transparent; border-end-end-radius: 5px; background: var(--brand); color: var(--on-brand); }
.system .bubble { align-self: center; border-style: dashed; background: none; color: var(--quiet); font-size: 13.5px; text-align: center; }
.files { display: grid; gap: 6px; margin-top: 8px; justify-items: start; }
.file { padding: 6px 10px; border: 1px solid currentColor; border-radius: 8px; background: none; color: inherit; font: inherit; font-size: 13.5px; cursor: pointer; }
.picture { max-width: 100%; border-radius: 8px; }
.bubble a { color: inherit; text-decoration: underline; text-underline-offset: 3px; }
.who { margin: 0 6px 2px; color: var(--quiet); font-size: 12.5px; font-weight: 600; }
.agent + .agent .who { display: none; }
.meta { display: flex; flex-wrap: wrap; gap: 6px; margin: 2px 6px 0; color: var(--quiet); font-size: 11.5px; line-height: 1.5; }
.bot:has(+ .bot) .meta, .agent:has(+ .agent) .meta, .customer.sent:has(+ .customer.sent) .meta { display: none; }
.customer.sent:has(~ .line) .state { display: none; }
.system .meta { display: none; }
.state::before { content: "· "; }
.sending .bubble { opacity: .75; }
.failed .state, .refused .state { color: var(--alarm); font-weight: 600; }
.retry { color: var(--accent); font-weight: 600; text-decoration: underline; text-underline-offset: 3px; }

.chips { display: flex; flex-wrap: wrap; gap: 8px; max-width: 100%; margin-block-start: 8px; }
.chip {
  min-height: 40px; padding: 6px 15px; border: 1.5px solid var(--accent); border-radius: 20px; background: var(--bubble);
  color: var(--accent); font-weight: 600; font-size: 14.5px; text-align: start; text-decoration: none; line-height: 1.6;
  overflow-wrap: anywhere; transition: background .12s, color .12s;
}
.chip:enabled:hover, a.chip:hover { background: var(--accent); color: var(--ground); }
.chip:disabled { border-color: var(--edge); background: none; color: var(--quiet); font-weight: 400; }
.chip.chosen { border-color: var(--quiet); font-weight: 600; }

.typing { display: flex; gap: 5px; width: max-content; margin-block-start: 10px; padding: 13px 15px; border: 1px solid var(--edge); border-radius: 16px; border-start-start-radius: 5px; background: var(--bubble); }
.typing i { width: 7px; height: 7px; border-radius: 50%; background: var(--quiet); animation: breathe 1.2s infinite ease-in-out; }
.typing i:nth-child(2) { animation-delay: .15s; }
.typing i:nth-child(3) { animation-delay: .3s; }
.newer {
  position: absolute; inset-block-end: 82px; inset-inline-end: 18px; display: grid; place-items: center; width: 40px; height: 40px;
  border: 1px solid var(--edge); border-radius: 50%; background: var(--ground); color: var(--accent); box-shadow: var(--shade);
}

form { display: flex; align-items: flex-end; gap: 8px; padding: 10px 12px; border-block-start: 1px solid var(--edge); background: var(--ground); }
textarea {
  flex: 1; min-width: 0; max-height: 132px; padding: 9px 15px; border: 1px solid var(--edge); border-radius: 22px;
  background: var(--log); font-size: 16px; line-height: 1.5; resize: none; overflow-y: auto;
}
textarea::placeholder { color: var(--quiet); opacity: 1; }
:dir(rtl) textarea:placeholder-shown { direction: rtl; }
textarea:focus { outline: 2px solid var(--accent); outline-offset: -1px; }
.send { display: grid; place-items: center; flex: none; width: 44px; height: 44px; border-radius: 50%; background: var(--brand); color: var(--on-brand); transition: background .12s; }
.send:disabled { background: var(--edge); color: var(--quiet); }
.send svg { width: 22px; height: 22px; fill: currentColor; stroke: none; }
:dir(rtl) .send svg { transform: scaleX(-1); }

@media (max-width: 520px), (max-height: 420px) {
  .panel {
    position: fixed; inset: 0 0 auto; width: auto; height: 100dvh; margin: 0; border-radius: 0;
    padding-block-end: env(safe-area-inset-bottom);
  }
  header { padding-block-start: max(14px, env(safe-area-inset-top)); }
  .open .launcher { display: none; }
  .bubble { font-size: 16px; }
}
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
@keyframes breathe { 0%, 60%, 100% { opacity: .35; } 30% { opacity: 1; transform: translateY(-3px); } }
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; } }
@media (forced-colors: active) { .bubble, .panel, .launcher, .send { border: 1px solid; } }
`;

/** The widget's style sheet. */
export function sheet() {
  const made = new CSSStyleSheet();
  made.replaceSync(CSS);
  return made;
}
