// The keyboard flow and a few courtesies; every page works without it.
(() => {
  "use strict";
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];

  all("[data-here]").forEach((field) => { field.value = location.pathname + location.search; });

  const keys = one("#keys");
  all("[data-keys]").forEach((button) => button.addEventListener("click", () => keys.showModal()));
  all("[data-copy]").forEach((button) => button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(one(button.dataset.copy).textContent.trim());
    button.textContent = button.dataset.done;
  }));

  // An open menu closes when the reader goes elsewhere.
  document.addEventListener("click", (event) => {
    all("details.menu[open]").filter((menu) => !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
  });

  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) { return; }
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = "yes";
    setTimeout(() => { delete event.target.dataset.sent; }, 4000);
  });

  // What stands in the posting lights up in the paper, and the other way round.
  const light = (event, on) => {
    const part = event.target.closest("[data-source]");
    if (!part) { return; }
    const sources = part.dataset.source.split(",").map((source) => source.trim());
    all("[data-source]").filter((other) => other !== part)
      .filter((other) => other.dataset.source.split(",").some((source) => sources.includes(source.trim())))
      .forEach((other) => other.classList.toggle("lit", on));
  };
  ["mouseover", "focusin"].forEach((name) => document.addEventListener(name, (event) => light(event, true)));
  ["mouseout", "focusout"].forEach((name) => document.addEventListener(name, (event) => light(event, false)));

  // Completion from the package's own master data, asked for what is typed.
  document.addEventListener("input", async (event) => {
    const field = event.target;
    const source = field.dataset && field.dataset.complete;
    if (!source) { return; }
    const asked = field.value;
    const answer = await fetch(source + (source.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(asked));
    if (!answer.ok || field.value !== asked) { return; }
    const list = one("#" + field.getAttribute("list"));
    list.replaceChildren(...(await answer.json()).items.map((item) => {
      const option = document.createElement("option");
      option.value = item.code;
      option.label = item.code + " " + item.name;
      return option;
    }));
  });

  // What is chosen for the first line is proposed for the lines that have nothing yet.
  document.addEventListener("change", (event) => {
    const first = event.target;
    if (!first.form || !first.dataset || !first.dataset.key) { return; }
    [...first.form.elements].filter((field) => field.name === first.name && field.value === "")
      .forEach((field) => { field.value = first.value; });
  });

  const step = (by) => {
    const link = one(by > 0 ? "[data-next]" : "[data-previous]");
    if (link) { link.click(); return; }
    const items = all("[data-item]");
    if (!items.length) { return; }
    const at = items.findIndex((item) => item.hasAttribute("aria-current"));
    const to = items[Math.min(items.length - 1, Math.max(0, at + by))];
    items.forEach((item) => item.removeAttribute("aria-current"));
    to.setAttribute("aria-current", "true");
    one("a", to).focus();
    to.scrollIntoView({ block: "nearest" });
  };
  const focus = (selector) => {
    const field = one(selector);
    if (!field) { return; }
    const folded = field.closest("details");
    if (folded) { folded.open = true; }
    field.focus();
    if (field.select) { field.select(); }
  };
  const press = (selector) => { const button = one(selector); if (button) { button.click(); } };

  const flow = {
    "/": () => focus("#search"),
    "?": () => keys && keys.showModal(),
    j: () => step(1),
    k: () => step(-1),
    o: () => press("[aria-current='true'] a"),
    e: () => focus("[data-key='account']"),
    v: () => focus("[data-key='vat']"),
    x: () => focus("[data-key='aside']"),
    Enter: () => press("[data-key='approve']"),
  };
  document.addEventListener("keydown", (event) => {
    const here = event.target;
    const writing = here.closest("input, select, textarea, [contenteditable]");
    if (event.key === "Escape" && writing) { here.blur(); return; }
    if (writing || event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) { return; }
    if (event.key === "Enter" && here.closest("a, button, summary")) { return; }
    if (flow[event.key]) { event.preventDefault(); flow[event.key](); }
  });
})();
