// One message of a chat: its bubble, and the buttons under it.

import { hourOf, icon, make, sizeOf } from "./dom.js";

export function bubble(message, author) {
  const article = make("div", { className: `message ${message.by_bot ? "theirs" : "mine"}` });
  const body = make("div", { className: `bubble ${message.kind}` });
  body.append(make("span", { className: "hidden", textContent: `${author} : ` }), ...parts(message));
  body.append(stamp(message));
  article.append(body);
  if (message.buttons.length) article.append(keyboard(message));
  return article;
}

function parts(message) {
  const found = [];
  if (message.kind === "document") found.push(fileLink(message.file));
  if (message.kind === "photo") found.push(make("img", { src: link(message.file), alt: "Photo", className: "picture" }));
  if (message.kind === "sticker") found.push(make("span", { className: "emoji", textContent: message.emoji }));
  if (message.kind === "voice") found.push(card("voice", "Message vocal", `${message.file.duration} secondes`));
  if (message.kind === "contact") {
    found.push(card("person", message.contact.first_name, message.contact.phone_number));
  }
  // Written by the server from checked entities: every word in it is escaped.
  if (message.html) found.push(make("div", { className: "words", innerHTML: message.html }));
  return found;
}

const link = (file) => `/phone/files/${encodeURIComponent(file.file_id)}`;

function fileLink(file) {
  const shown = make("a", { className: "card", href: link(file), download: file.file_name });
  shown.append(make("span", { className: "card-icon" }, icon("file")));
  const name = make("span", { className: "card-name", textContent: file.file_name });
  const size = make("span", { className: "card-note", textContent: `Télécharger, ${sizeOf(file.file_size)}` });
  shown.append(make("span", { className: "card-words" }, name, size));
  return shown;
}

function card(symbol, title, note) {
  const words = make("span", { className: "card-words" });
  words.append(make("span", { className: "card-name", textContent: title }));
  words.append(make("span", { className: "card-note", textContent: note }));
  return make("span", { className: "card" }, make("span", { className: "card-icon" }, icon(symbol)), words);
}

function stamp(message) {
  const said = (message.edited ? "modifié à " : "") + hourOf(message.edited || message.date);
  return make("time", { className: "stamp", textContent: said });
}

function keyboard(message) {
  const rows = message.buttons.map((row) => make("div", { className: "key-row" }, ...row.map((b) => key(message, b))));
  return make("div", { className: "inline-keys" }, ...rows);
}

function key(message, button) {
  if (!button.url) {
    const data = { tap: button.callback_data, message: message.id };
    return make("button", { type: "button", className: "key", textContent: button.text, data });
  }
  const away = make("a", { className: "key", href: button.url, target: "_blank", rel: "noopener", textContent: button.text });
  away.append(icon("open"), make("span", { className: "hidden", textContent: " (nouvel onglet)" }));
  return away;
}
