"use strict";
// Pages work without this file. It brings errors and what was done to those who cannot see them appear, suggests communes, and
// stops a day that is none, a file that is too large and a second press. It closes menus that were left open. It counts whom a message is for while that is chosen, and shows how far one got.
const told = document.querySelector(".complaints[data-focus]") || document.querySelector("[data-focus]");
if (told) told.focus();

for (const field of document.querySelectorAll("[data-places]")) {
  let asked = 0;
  field.addEventListener("input", async () => {
    const turn = ++asked;
    if (field.value.trim().length < 2) return;
    const answer = await fetch(`${field.dataset.places}?words=${encodeURIComponent(field.value)}`);
    if (!answer.ok || turn !== asked) return;
    field.list.replaceChildren(...(await answer.json()).map((name) => new Option("", name)));
  });
}

// The connection of a file that is too large is cut: all that was typed beside it would be lost.
document.addEventListener("change", ({ target }) => {
  if (!target.dataset.largest) return;
  const isTooLarge = [...target.files].some((file) => file.size > Number(target.dataset.largest));
  target.setCustomValidity(isTooLarge ? target.dataset.tooLarge : "");
  target.reportValidity();
});

// A browser sends what is no day as nothing at all: what was typed would be lost without a word.
// Pressed twice, a button sends once.
const sentAt = new WeakMap();
document.addEventListener("submit", (event) => {
  const form = event.target;
  const wrong = [...form.elements].find((field) => field.validity?.badInput || field.validity?.customError);
  const isSecond = event.timeStamp - (sentAt.get(form) ?? -Infinity) < 3000;
  if (wrong || isSecond) event.preventDefault();
  else sentAt.set(form, event.timeStamp);
  if (wrong) wrong.reportValidity();
});

const menus = document.querySelectorAll("nav details");
document.addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && [...menus].find((one) => one.open);
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

for (const box of document.querySelectorAll("[data-count]")) {
  const form = box.closest("form");
  let asked = 0;
  const count = async () => {
    const turn = ++asked;
    const chosen = [...new FormData(form)].filter(([name]) => box.dataset.fields.split(" ").includes(name));
    box.textContent = "";
    const answer = await fetch(`${box.dataset.count}?${new URLSearchParams(chosen)}`);
    if (answer.ok && !answer.redirected && turn === asked) box.textContent = await answer.text();
  };
  form.addEventListener("change", count);
  count();
}

for (const box of document.querySelectorAll("[data-refresh]")) {
  const turn = setInterval(async () => {
    if (document.hidden) return;
    const answer = await fetch(box.dataset.refresh);
    if (!answer.ok || answer.redirected) return clearInterval(turn);
    box.innerHTML = await answer.text();
    if (!box.querySelector("[data-runs]")) location.reload();
  }, 3000);
}
