"use strict";
// Small comforts of the desk: files dropped on the box, progress as it comes, and a queue that keys go through.
// Every page says and does the same without this script.
(() => {
  const box = document.getElementById("hand-in");
  if (box) {
    const files = document.getElementById("files");
    const over = (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      box.classList.add("dropping");
    };
    box.addEventListener("dragover", over);
    box.addEventListener("dragleave", () => box.classList.remove("dropping"));
    box.addEventListener("drop", (event) => {
      box.classList.remove("dropping");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      files.files = event.dataTransfer.files;
    });
    document.getElementById("text").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) box.requestSubmit();
    });
  }

  const hows = document.getElementById("hows");
  if (hows) {
    const clocks = [...document.querySelectorAll("#article .also")];
    const own = new Intl.DateTimeFormat([], { dateStyle: "long", timeStyle: "short" });
    const words = (clock, how) => {
      if (how !== "reader") return clock.dataset[how] || clock.dataset.written;
      if (!clock.dateTime) return clock.dataset.written;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return `${own.format(new Date(clock.dateTime))} (${zone})`;
    };
    hows.querySelector("button").hidden = false;
    hows.addEventListener("click", (event) => {
      const chosen = event.target.closest("[data-how]");
      if (!chosen) return;
      event.preventDefault();
      for (const one of hows.querySelectorAll("[data-how]")) one.removeAttribute("aria-current");
      chosen.setAttribute("aria-current", "true");
      for (const one of clocks) {
        const clock = one.querySelector(".clock");
        one.hidden = chosen.dataset.how === "written";
        clock.textContent = words(clock, chosen.dataset.how);
      }
    });
  }

  const reading = document.getElementById("how-far");
  if (reading && !("over" in reading.dataset) && "EventSource" in window) {
    const told = reading.querySelector(".progress");
    const events = new EventSource(reading.dataset.events);
    let number = 0;
    events.addEventListener("article", () => {
      number += 1;
      told.textContent = `${number} ${number === 1 ? "article" : "articles"} so far.`;
    });
    events.addEventListener("over", () => {
      events.close();
      location.reload();
    });
  }

  const queue = document.querySelector("#queue .queue");
  if (queue) {
    const items = [...queue.querySelectorAll("li.finding")];
    document.querySelector("#queue .keys").hidden = !items.length;
    let at = -1;
    const go = (to) => {
      if (to < 0 || to >= items.length) return;
      if (at >= 0) items[at].removeAttribute("aria-current");
      at = to;
      items[at].setAttribute("aria-current", "true");
      items[at].focus({ preventScroll: true });
      items[at].scrollIntoView({ block: "nearest" });
    };
    const press = (choice) => items[at].querySelector(`button[value="${choice}"]`)?.click();
    const keys = {
      j: () => go(at + 1),
      k: () => go(at - 1),
      a: () => press("accept"),
      r: () => press("reject"),
      n: () => items[at].querySelector('input[name="reason"]')?.focus(),
      o: () => items[at].querySelector("a.open").click(),
    };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") document.activeElement.blur();
      if (event.target.matches("input, textarea, select") || !(event.key in keys)) return;
      if (at < 0 && event.key !== "j") return;
      event.preventDefault();
      keys[event.key]();
    });
    if (items.length && !location.hash) go(0);
  }
})();
