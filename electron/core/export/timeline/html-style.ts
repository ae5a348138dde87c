/** The look of a timeline to read: paper and ink, vermilion for evidence and disagreement alone; light, dark and on paper. */
export const htmlStyle = `
:root{color-scheme:light dark;--paper:#faf8f4;--sheet:#fffefb;--line:#e2dcd0;--line-strong:#cfc7b8;--ink:#23211d;--ink-2:#5d574c;--ink-3:#6f6759;--shu:#a93824;--shu-bg:#f7e3dc;--matsu:#4e6b3f;--matsu-bg:#e6edde;--sans:system-ui,"Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP",Meiryo,sans-serif;--serif:"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP",Georgia,"Times New Roman",serif;--mono:ui-monospace,"SF Mono",Consolas,"Noto Sans Mono CJK JP",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#1a1917;--sheet:#211f1c;--line:#34312b;--line-strong:#4a463e;--ink:#ece7dc;--ink-2:#b5ad9d;--ink-3:#a0988a;--shu:#e57d65;--shu-bg:#43271f;--matsu:#9dbd87;--matsu-bg:#26321f}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:15px/1.75 var(--sans);-webkit-text-size-adjust:100%}
body{max-width:46rem;margin:0 auto;padding:3rem 1.5rem 5rem}
bdi,p,li,h1,h2,h3{overflow-wrap:anywhere}
header{border-bottom:1px solid var(--line-strong);padding-bottom:1.25rem;margin-bottom:2.5rem}
h1{font-size:1.6rem;line-height:1.35;margin:0 0 .5rem;font-weight:600}
header p{margin:.25rem 0 0;color:var(--ink-2);font-size:.85rem}
h2{font-size:.95rem;font-weight:600;color:var(--ink-2);margin:3rem 0 1rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
article{background:var(--sheet);border:1px solid var(--line);border-radius:4px;padding:1.25rem 1.5rem;margin:0 0 1rem}
.when{margin:0;color:var(--ink-2);font-size:.85rem;font-variant-numeric:tabular-nums}
h3{font-size:1.1rem;line-height:1.5;margin:.15rem 0 .5rem;font-weight:600}
h3 a{color:var(--shu);text-decoration:none;font-size:.7rem;font-weight:400;vertical-align:super;line-height:0;margin-left:.2em}
.text p{margin:.5rem 0}
.own,.differ{display:inline-block;font-size:.8rem;padding:.05rem .6rem;border-radius:3px;margin:.35rem .5rem .35rem 0}
.own{color:var(--matsu);background:var(--matsu-bg)}
.differ{color:var(--shu);background:var(--shu-bg)}
ul.claims,ol.notes{margin:.75rem 0 0;padding:.75rem 0 0 1.6rem;border-top:1px solid var(--line);font-size:.8rem;line-height:1.6;color:var(--ink-2)}
ul.claims{list-style:none;padding-left:0}
ol.notes li{margin:.35rem 0}
ol.notes li::marker{color:var(--shu)}
ol.notes li:target{background:var(--shu-bg)}
q{font-family:var(--serif);font-size:.95rem;color:var(--ink);quotes:none}
q::before{content:"“"}q::after{content:"”"}
:lang(ja) q::before{content:"「"}:lang(ja) q::after{content:"」"}
code{font:.9em/1.4 var(--mono);color:var(--ink-3);overflow-wrap:anywhere}
dl{font-size:.8rem;color:var(--ink-2)}dt{margin-top:.5rem}dd{margin:0}
@media print{@page{margin:20mm}:root{--paper:#fff;--sheet:#fff;--line:#bbb;--line-strong:#888;--ink:#000;--ink-2:#333;--ink-3:#444;--shu:#8a2a19;--shu-bg:#fff;--matsu:#333;--matsu-bg:#fff}html{font-size:10.5pt}body{max-width:none;padding:0}article{border:0;border-top:1px solid var(--line);border-radius:0;padding:.75rem 0;break-inside:avoid-page}h2,h3,.when{break-after:avoid}}
`;
