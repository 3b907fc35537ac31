namespace Parley.Reports.Briefs.Writing;

/// <summary>The look of a brief: one column of text, a contents list beside it in wide windows, A4 pages in print.</summary>
internal static class HtmlBriefStyle
{
    internal const string Css = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
        body{margin:0;background:var(--pl-paper);color:var(--pl-ink);font:1rem/1.6 var(--body);overflow-wrap:break-word}
        :root{--body:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','Liberation Sans','DejaVu Sans',sans-serif;--head:Charter,'Bitstream Charter','Source Serif 4','Iowan Old Style',Georgia,'Noto Serif','Liberation Serif','DejaVu Serif',serif;color-scheme:light dark}
        .page{max-width:47.5rem;margin:0 auto;padding:0 1.25rem 4rem}
        header{padding:2.6rem 0 1.4rem;border-bottom:1px solid var(--pl-grid)}
        .kicker{margin:0 0 .7rem;font-size:.8125rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--pl-s1)}
        h1,h2,h3{font-family:var(--head);line-height:1.2;text-wrap:balance}
        h1{margin:0 0 .8rem;font-size:clamp(1.75rem,1.3rem + 2.2vw,2.6rem);font-weight:700;letter-spacing:-.01em}
        .standfirst{margin:0;font-size:1.1875rem;line-height:1.5;color:var(--pl-muted);max-width:42rem}
        .facts{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1.2rem 0 0;font-size:.8125rem;color:var(--pl-muted)}
        .facts div{display:flex;gap:.4em}.facts dt{margin:0}.facts dd{margin:0;color:var(--pl-ink);font-variant-numeric:tabular-nums}
        nav{margin:1.2rem 0 0;font-size:.875rem;line-height:1.4}
        nav h2{margin:0 0 .4rem;font:600 .75rem/1.3 var(--body);letter-spacing:.06em;text-transform:uppercase;color:var(--pl-muted)}
        nav ol{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}
        section{padding-top:.6rem}
        section>h2{margin:2.6rem 0 1rem;padding-top:.8rem;border-top:3px solid var(--pl-ink);font-size:1.625rem}
        h3{margin:2rem 0 .6rem;font-size:1.1875rem}
        p{margin:0 0 1rem}
        ul.points{margin:0 0 1.1rem;padding-left:1.15rem}ul.points li{margin:0 0 .45rem;padding-left:.15rem}ul.points li::marker{color:var(--pl-s1)}
        a{color:var(--pl-s1);text-decoration-thickness:1px;text-underline-offset:.16em}
        a:focus-visible,summary:focus-visible{outline:3px solid var(--pl-s1);outline-offset:2px;border-radius:2px}
        a.why{font-size:.875em;white-space:nowrap}td a.why{font-size:1em;white-space:normal;color:inherit;text-decoration:underline dotted var(--pl-faint)}td a.why:hover{text-decoration:underline solid var(--pl-s1)}
        .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--pl-paper);padding:.4rem .8rem;z-index:2}
        .finding{display:grid;grid-template-columns:10.5rem 1fr;gap:.1rem 1.25rem;margin:0 0 .4rem;padding:1rem 0;border-top:1px solid var(--pl-grid)}
        .finding:first-of-type{border-top:0;padding-top:.2rem}
        .finding .figure{font:700 1.625rem/1.15 var(--head);overflow-wrap:anywhere;hyphens:auto}
        .finding .figure.long{font-size:1.25rem}
        .finding .interval{margin-top:.25rem;font-size:.8125rem;line-height:1.35;color:var(--pl-muted)}
        .finding .said{margin:0;font-size:1.0625rem;line-height:1.5}
        .finding ul{margin:.45rem 0 0;padding:0;list-style:none;font-size:.875rem;line-height:1.45;color:var(--pl-muted)}
        .finding li{margin:.15rem 0 0}
        figure{margin:1.8rem 0;padding:1.1rem 0 0;border-top:1px solid var(--pl-faint);break-inside:avoid}
        figcaption{margin:0 0 .7rem}
        .fig-no{display:block;font-size:.75rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--pl-muted)}
        .fig-title{display:block;font:700 1.125rem/1.3 var(--head);text-wrap:balance}
        .fig-summary{display:block;margin-top:.2rem;font-size:.9375rem;line-height:1.45;color:var(--pl-muted)}
        figure svg{display:block;width:100%}.narrow{display:none}
        .fig-why{margin:.4rem 0 0;font-size:.8125rem;color:var(--pl-muted)}
        details{margin:.5rem 0 0}
        summary{cursor:pointer;font-size:.875rem;color:var(--pl-muted)}
        summary:hover{color:var(--pl-ink)}
        .scroll{overflow-x:auto;margin:.5rem 0 1.2rem}
        table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
        caption{text-align:start;font-weight:600;padding:0 0 .4rem}
        th,td{padding:.4rem .7rem .4rem 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--pl-grid)}
        th:last-child,td:last-child{padding-right:0}
        thead th{border-bottom:2px solid var(--pl-faint);font-weight:600;vertical-align:bottom}
        td.n,th.n{text-align:end}td.n{white-space:nowrap}
        td.t{min-width:7rem;overflow-wrap:anywhere}
        td.d{white-space:nowrap}
        tr:target>*,li:target{background:var(--pl-d5)}
        .callout{margin:1.4rem 0;padding:1rem 1.2rem .4rem;background:var(--pl-panel);border-inline-start:4px solid var(--pl-partly);break-inside:avoid}
        .callout>strong{display:block;margin:0 0 .4rem}
        .chain{margin:.3rem 0;border-bottom:1px solid var(--pl-grid);padding:0 0 .3rem}
        .chain summary{padding:.35rem 0;font-size:.9375rem;color:var(--pl-ink)}
        .chain:has(:target) summary{font-weight:600}
        .chain dl{margin:.2rem 0 .8rem;padding-inline-start:1rem;border-inline-start:2px solid var(--pl-s1);font-size:.875rem;line-height:1.5}
        .chain dt{margin:.5rem 0 .1rem;font-weight:600}.chain dt::first-letter{text-transform:uppercase}
        .chain dd{margin:0 0 .2rem}
        footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--pl-grid);font-size:.8125rem;color:var(--pl-muted)}
        @media (max-width:560px){
          .page{padding:0 1.1rem 3rem}
          .finding{grid-template-columns:1fr}.finding .figure{font-size:1.5rem}.finding .interval{margin:0 0 .3rem}
          .wide{display:none}.narrow{display:block}
        }
        @media (min-width:1180px){
          body.has-nav .page{max-width:66rem;display:grid;grid-template-columns:13.5rem minmax(0,1fr);column-gap:3rem}
          body.has-nav .page>*{grid-column:2}
          body.has-nav .page>nav{grid-column:1;grid-row:1/span 2;position:sticky;top:2.6rem;align-self:start;margin:2.6rem 0 0}
          nav ol{flex-direction:column;gap:.55rem}
        }
        @page{size:A4;margin:18mm 17mm 20mm}
        @page{@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#525d6b}}
        @media print{
          :root{color-scheme:light;font-size:10pt}
          body{line-height:1.45}
          .page{max-width:none;padding:0}
          nav,.skip{display:none}
          header{padding-top:0}
          h1{font-size:22pt}.standfirst{font-size:11.5pt}
          section>h2{font-size:15pt;margin:7mm 0 3mm;border-top-width:2pt}
          h2,h3,figcaption{break-after:avoid}
          .finding,tr,li{break-inside:avoid}
          p{orphans:3;widows:3}
          .wide{display:block}.narrow{display:none}
          figure{margin:5mm 0}figure svg{width:100%;height:auto;max-height:108mm}
          #why{break-before:page}
          details.data{display:none}
          details.chain::details-content{content-visibility:visible;display:block;height:auto;opacity:1}
          details.chain summary{list-style:none;font-weight:600}
          a{color:inherit;text-decoration:none}
          table{font-size:8.5pt}.scroll{overflow:visible}
          thead{display:table-header-group}
        }
        """;
}
