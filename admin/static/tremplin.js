"use strict";
// Pages work without this file. It brings errors and what was done to those who cannot see them appear, suggests communes, and
// stops a day that is none.
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

// A browser sends what is no day as nothing at all: what was typed would be lost without a word.
document.addEventListener("submit", (event) => {
  const wrong = [...event.target.elements].find((field) => field.validity?.badInput);
  if (!wrong) return;
  event.preventDefault();
  wrong.reportValidity();
});
