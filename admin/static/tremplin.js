"use strict";
// Pages work without this file. It brings errors and what was done to those who cannot see them appear, and suggests communes.
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
