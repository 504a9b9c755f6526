"use strict";
// Opens the working of chosen words beside them. The page says everything without this script too.
(() => {
  const article = document.getElementById("article");
  const panel = document.getElementById("working");
  const shown = panel.querySelector(".shown");
  const home = panel.parentElement;
  const marks = [...article.querySelectorAll("a.mark")];
  const found = marks.filter((mark) => mark.tabIndex === 0 && !mark.matches(".unchecked, .words"));
  const stops = found.length ? found : marks.filter((mark) => mark.tabIndex === 0);
  const wide = matchMedia("(min-width: 62rem)");
  let chosen = null;

  const copy = (element) => {
    const twin = element.cloneNode(true);
    for (const one of [twin, ...twin.querySelectorAll("[id]")]) one.removeAttribute("id");
    for (const one of twin.querySelectorAll("details:not(.deciding)")) one.open = true;
    return twin;
  };

  const card = (number, seen) => {
    const twin = copy(document.getElementById("m" + number));
    const list = twin.querySelector("ul.found");
    if (list) {
      for (const link of list.querySelectorAll("a[data-finding]")) {
        if (!seen.has(link.dataset.finding)) list.before(copy(document.getElementById(link.dataset.finding)));
        seen.add(link.dataset.finding);
      }
      list.remove();
    }
    return twin;
  };

  const settle = () => {
    if (!chosen) return;
    if (wide.matches) home.append(panel);
    else chosen.closest("p").after(panel);
  };

  const close = () => {
    if (!chosen) return;
    const back = chosen;
    chosen.removeAttribute("aria-current");
    chosen = null;
    panel.hidden = true;
    back.focus();
  };

  const open = (mark) => {
    if (chosen) chosen.removeAttribute("aria-current");
    chosen = mark;
    mark.setAttribute("aria-current", "true");
    const seen = new Set();
    shown.replaceChildren(...mark.dataset.marks.split(" ").map((number) => card(number, seen)));
    settle();
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "nearest" });
    if (!wide.matches) panel.scrollIntoView({ block: "nearest" });
  };

  const step = (by) => {
    if (!stops.length) return;
    const from = chosen || (marks.includes(document.activeElement) ? document.activeElement : null);
    let next = by > 0 ? stops[0] : stops[stops.length - 1];
    if (from) {
      const after = (one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
      const ahead = stops.filter((one) => one !== from && Boolean(after(one)) === by > 0);
      if (!ahead.length) return;
      next = by > 0 ? ahead[0] : ahead[ahead.length - 1];
    }
    open(next);
    next.scrollIntoView({ block: wide.matches ? "center" : "start" });
  };

  const follow = () => {
    const mark = /^#t\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (mark && mark.matches("a.mark")) open(mark);
  };

  article.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (mark === chosen) close();
    else open(mark);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#t"]');
    const mark = link && document.getElementById(link.hash.slice(1));
    if (mark && mark.matches("a.mark")) open(mark);
  });

  panel.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-step], button[data-close]");
    if (!button) return;
    if ("close" in button.dataset) close();
    else step(Number(button.dataset.step));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "Escape" && event.target.matches("input, textarea, select")) return;
    const near = panel.contains(document.activeElement) || marks.includes(document.activeElement);
    if (event.key === "Escape" && chosen) close();
    else if (event.key === "j" || (event.key === "ArrowRight" && near)) step(1);
    else if (event.key === "k" || (event.key === "ArrowLeft" && near)) step(-1);
    else return;
    event.preventDefault();
  });

  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details:not(.deciding)")) one.open = true;
  });
  addEventListener("hashchange", follow);
  wide.addEventListener("change", settle);
  document.querySelector(".keys").hidden = false;
  follow();
})();
