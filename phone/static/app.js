// The page: the column of people, the phones side by side, and links that open the bot.

import { get, listen, post } from "./api.js";
import { avatar, make } from "./dom.js";
import { Phone } from "./phone.js";

const SHOWN = "phone.shown";
const address = new URL(location.href);
const openPhones = new Map();
const seen = new Map();
let people = [];
let bot = null;
let peopleLater = null;
let shown = JSON.parse(localStorage.getItem(SHOWN) || "[]");

const room = () => (innerWidth < 820 ? 1 : innerWidth < 1480 ? 2 : 3);
const narrow = () => room() === 1;

async function load() {
  ({ people, bot } = await get("/phone/people"));
  shown = shown.filter((id) => people.some((person) => person.id === id));
  if (!shown.length && people.length && !narrow()) shown = [people[0].id];
  draw();
}

function draw() {
  shown = shown.slice(-room());
  localStorage.setItem(SHOWN, JSON.stringify(shown));
  for (const [id, phone] of openPhones) if (!shown.includes(id)) close(id, phone);
  for (const id of shown) open(id).refresh();
  drawPeople();
  if (!shown.length) document.body.dataset.view = "people";
}

function close(id, phone) {
  phone.element.remove();
  openPhones.delete(id);
}

function open(id, payload = null) {
  if (openPhones.has(id)) return openPhones.get(id);
  const person = people.find((one) => one.id === id);
  const phone = new Phone(person, bot, payload, { hide: () => toggle(id, false), back: () => backToPeople(id) });
  openPhones.set(id, phone);
  document.querySelector(".phones").append(phone.element);
  return phone;
}

function toggle(id, wanted) {
  shown = shown.filter((one) => one !== id);
  if (wanted) shown = narrow() ? [id] : [...shown, id];
  document.body.dataset.view = wanted ? "phone" : "people";
  draw();
  if (!wanted) personButton(id)?.focus();
  else if (narrow()) openPhones.get(id).find(".log").focus();
}

const personButton = (id) => document.querySelector(`.people-list [data-id="${id}"]`);

function backToPeople(id) {
  document.body.dataset.view = "people";
  personButton(id).focus();
}

// Entries are kept from one drawing to the next, so that the focus stays where it is.
function drawPeople() {
  const list = document.querySelector(".people-list");
  const items = people.map((person) => personButton(person.id)?.parentElement || entry(person));
  if (items.length !== list.children.length) list.replaceChildren(...items);
  for (const person of people) update(personButton(person.id), person);
}

function entry(person) {
  const button = make("button", { type: "button", className: "person", data: { id: person.id } }, avatar(person));
  button.append(make("span", { className: "person-name", textContent: person.name }));
  button.append(make("span", { className: "person-note" }));
  button.onclick = () => toggle(person.id, narrow() || !shown.includes(person.id));
  return make("li", {}, button);
}

function update(button, person) {
  const here = shown.includes(person.id);
  if (here || !seen.has(person.id)) seen.set(person.id, person.revision);
  const news = person.revision > seen.get(person.id);
  button.setAttribute("aria-pressed", String(here));
  button.classList.toggle("news", news);
  const state = person.blocked ? "a bloqué le bot" : person.started ? "" : "n’a pas encore écrit";
  button.querySelector(".person-note").textContent = news ? "nouveau message" : state;
}

async function add(form, then) {
  const details = Object.fromEntries(new FormData(form));
  const person = await post("/phone/people", details);
  form.reset();
  people = (await get("/phone/people")).people;
  then(person.id);
}

// Links: /<bot>?start=PAYLOAD asks who opens it; /?person=ID&start=PAYLOAD already knows.

function follow(id, payload) {
  const phone = openPhones.get(id);
  if (phone) close(id, phone);
  open(id, payload);
  toggle(id, true);
}

function choose(payload) {
  const chooser = document.querySelector(".chooser");
  const pick = (id) => {
    chooser.close();
    follow(id, payload);
  };
  const option = (person) => {
    const button = make("button", { type: "button", className: "person" }, avatar(person));
    button.append(make("span", { className: "person-name", textContent: person.name }));
    button.onclick = () => pick(person.id);
    return make("li", {}, button);
  };
  chooser.querySelector(".chooser-list").replaceChildren(...people.map(option));
  chooser.querySelector(".chooser-new").onsubmit = (event) => {
    event.preventDefault();
    add(event.target, pick);
  };
  chooser.showModal();
  chooser.querySelector(".chooser-list button, .chooser-new input").focus();
}

function followAddress() {
  const payload = address.searchParams.get("start");
  const id = Number(address.searchParams.get("person"));
  history.replaceState(null, "", "/");
  if (address.pathname !== "/") choose(payload || "");
  else if (people.some((person) => person.id === id)) payload === null ? toggle(id, true) : follow(id, payload);
}

function changed(event) {
  if (event.kind === "mail") return;
  openPhones.get(event.chat)?.refresh();
  if (event.kind === "profile") for (const phone of openPhones.values()) phone.refresh();
  peopleLater ||= setTimeout(refreshPeople, 150);
}

// A crowd that talks at once costs one request, not one a word.
async function refreshPeople() {
  peopleLater = null;
  people = (await get("/phone/people")).people;
  drawPeople();
}

document.querySelector(".add").onsubmit = (event) => {
  event.preventDefault();
  add(event.target, (id) => toggle(id, true));
};
addEventListener("resize", () => bot && shown.length > room() && draw());
await load();
followAddress();
if (!shown.length) draw();
listen(load, changed);
