// The pretend mailbox: newest first, words only.

import { get, listen } from "./api.js";

const when = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", dateStyle: "full", timeStyle: "short" });
const place = document.querySelector(".mails");
const filter = document.querySelector("#filter");
let mails = [];

function shownMail(mail) {
  const element = document.querySelector("#mail-template").content.firstElementChild.cloneNode(true);
  const find = (selector) => element.querySelector(selector);
  find("h2").textContent = mail.subject || "(sans objet)";
  find("time").textContent = when.format(mail.date * 1000);
  find("time").dateTime = new Date(mail.date * 1000).toISOString();
  find(".to").textContent = mail.to.join(", ");
  find(".from").textContent = mail.from;
  find(".attached").hidden = !mail.attachments.length;
  find(".attached dd").textContent = mail.attachments.join(", ");
  // Written by the server: every word is escaped, only addresses become links.
  find(".body").innerHTML = mail.body || "(pas de texte)";
  find(".html-note").hidden = !mail.has_html;
  return element;
}

function draw() {
  const wanted = filter.value.trim().toLowerCase();
  const found = mails.filter((mail) => `${mail.subject} ${mail.to.join(" ")}`.toLowerCase().includes(wanted));
  place.replaceChildren(...found.map(shownMail));
  const count = found.length;
  document.querySelector(".count").textContent = count ? `${count} mail${count > 1 ? "s" : ""}` : "Aucun mail pour le moment.";
}

async function load() {
  ({ mails } = await get("/phone/mails?shown=1"));
  draw();
}

filter.oninput = draw;
listen(load, (event) => event.kind === "mail" && load());
