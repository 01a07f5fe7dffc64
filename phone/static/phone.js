// One phone on the page: shows a person's chat, and does what its owner presses.

import { act, get, upload } from "./api.js";
import { dayOf, make } from "./dom.js";
import { bubble } from "./message.js";

const TOAST_SECONDS = 5;
const TYPING_SECONDS = 5;

export class Phone {
  constructor(person, bot, payload, leave) {
    this.person = person;
    this.bot = bot;
    this.payload = payload;
    this.revision = 0;
    this.toastRevision = null;
    this.atEnd = true;
    this.loaded = false;
    this.shown = new Map();
    const template = document.querySelector("#phone-template");
    this.element = template.content.firstElementChild.cloneNode(true);
    this.find = (selector) => this.element.querySelector(selector);
    this.dress();
    this.listen(leave);
  }

  dress() {
    const field = this.find("textarea");
    this.element.setAttribute("aria-label", `Téléphone de ${this.person.name}`);
    this.find("h2").textContent = this.bot.first_name;
    this.find(".log").setAttribute("aria-label", `Messages de ${this.person.name}`);
    field.setAttribute("aria-label", `Message de ${this.person.name}`);
    field.id = `words-${this.person.id}`;
  }

  listen({ hide, back }) {
    const field = this.find("textarea");
    this.find(".composer").onsubmit = (event) => {
      event.preventDefault();
      this.say();
    };
    field.onkeydown = (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.say();
    };
    field.oninput = () => this.grow();
    this.find(".start").onclick = () => this.start();
    this.find(".unblock").onclick = () => this.unblock();
    this.find(".block").onclick = () => this.act("block", { blocked: !this.person.blocked });
    this.find(".hide").onclick = hide;
    this.find(".back").onclick = back;
    this.find(".attach").onclick = () => this.find("input[type=file]").click();
    this.find("input[type=file]").onchange = (event) => this.attach(event.target);
    const log = this.find(".log");
    log.onscroll = () => (this.atEnd = this.endOf(log) - log.scrollTop < 120);
    new ResizeObserver(() => this.atEnd && this.scrollToEnd(log, true)).observe(log);
    this.element.addEventListener("click", (event) => this.pressed(event));
    this.element.addEventListener("keydown", (event) => this.escaped(event));
  }

  pressed(event) {
    const button = event.target.closest("button");
    if (!event.target.closest(".menu")) this.closeMenus();
    if (!button) return;
    const { tap, message, say, act: verb, details } = button.dataset;
    if (tap !== undefined) this.tap(button, tap, Number(message));
    if (say !== undefined) this.act("say", { words: say });
    if (verb !== undefined) this.act(verb, JSON.parse(details || "{}"));
    if (button.closest(".panel")) this.closeMenus(button.closest(".menu"));
  }

  escaped(event) {
    const open = event.key === "Escape" && this.find(".menu[open]");
    if (open) this.closeMenus(open);
  }

  closeMenus(focused) {
    for (const menu of this.element.querySelectorAll(".menu[open]")) menu.open = false;
    if (focused) focused.querySelector("summary").focus();
  }

  async act(verb, details) {
    try {
      return await act(this.person.id, verb, details);
    } catch (error) {
      this.toast(error.message);
    }
  }

  async say() {
    const field = this.find("textarea");
    const words = field.value.trim();
    if (!words) return;
    field.value = "";
    this.grow();
    await this.act("say", { words });
  }

  async tap(button, label, message) {
    button.setAttribute("aria-busy", "true");
    await this.act("tap", { label, message_id: message });
    setTimeout(() => button.removeAttribute("aria-busy"), 3000);
  }

  async start() {
    const payload = this.payload;
    this.payload = null;
    await this.act("start", { payload: payload || "" });
    await this.refresh();
    this.find("textarea").focus();
  }

  async unblock() {
    await this.act("block", { blocked: false });
    await this.refresh();
    this.find("textarea").focus();
  }

  async attach(input) {
    const [file] = input.files;
    if (file) await upload(this.person.id, file).catch((error) => this.toast(error.message));
    input.value = "";
  }

  grow() {
    const field = this.find("textarea");
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
  }

  // One refresh at a time; a change that comes meanwhile asks for one more.
  async refresh() {
    this.wanted = true;
    if (this.running) return this.running;
    this.running = (async () => {
      while (this.wanted) {
        this.wanted = false;
        this.show(await get(`/phone/people/${this.person.id}?since=${this.revision}`));
      }
    })().finally(() => (this.running = null));
    return this.running;
  }

  show(chat) {
    const log = this.find(".log");
    const first = !this.loaded;
    this.loaded = true;
    log.setAttribute("aria-busy", String(first)); // what was said before is not read out
    this.person = chat.person;
    this.revision = chat.revision;
    for (const message of chat.messages) this.place(log, message);
    this.showIntro(log, chat);
    this.showKeys(chat.keyboard);
    this.showCommands(chat.commands);
    this.showState(chat);
    this.showToasts(chat.toasts);
    setTimeout(() => log.removeAttribute("aria-busy"));
    const mine = chat.messages.some((message) => !message.by_bot);
    if (chat.messages.length && (first || this.atEnd || mine)) this.follow(log, first);
  }

  // A picture takes its height once it has loaded.
  follow(log, first) {
    this.scrollToEnd(log, first);
    const awaited = [...log.querySelectorAll("img")].filter((picture) => !picture.complete);
    for (const picture of awaited) picture.onload = () => this.scrollToEnd(log, true);
  }

  scrollToEnd(log, first) {
    const still = first || matchMedia("(prefers-reduced-motion: reduce)").matches;
    log.scrollTo({ top: this.endOf(log), behavior: still ? "instant" : "smooth" });
  }

  // A last message longer than the screen is read from its beginning, as on Telegram.
  endOf(log) {
    const bottom = log.scrollHeight - log.clientHeight;
    const last = [...log.querySelectorAll(".message")].pop();
    if (!last) return bottom;
    const beginning = last.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop - 8;
    return Math.min(bottom, Math.max(beginning, 0));
  }

  place(log, message) {
    const old = this.shown.get(message.id);
    if (message.deleted) {
      old?.remove();
      this.shown.delete(message.id);
      return;
    }
    const fresh = bubble(message, message.by_bot ? this.bot.first_name : this.person.name);
    if (old) this.replace(old, fresh);
    else this.append(log, message, fresh);
    this.shown.set(message.id, fresh);
  }

  append(log, message, fresh) {
    const day = dayOf(message.date);
    if (day !== this.day) log.append(make("p", { className: "day", textContent: day }));
    this.day = day;
    log.append(fresh);
  }

  // The pressed button goes with its message: the focus moves to the words that come instead, never to another answer.
  replace(old, fresh) {
    const held = old.contains(document.activeElement);
    old.replaceWith(fresh);
    if (!held) return;
    const words = fresh.querySelector(".key") && fresh.querySelector(".words");
    if (words) words.tabIndex = -1;
    (words || fresh.querySelector(".key") || this.find("textarea")).focus({ preventScroll: true });
  }

  showIntro(log, chat) {
    const empty = this.shown.size === 0;
    let intro = log.querySelector(".intro");
    if (!empty) return intro?.remove();
    if (!intro) log.append((intro = make("div", { className: "intro" })));
    const words = chat.description || "Appuyez sur « Démarrer » pour parler au bot.";
    intro.replaceChildren(make("p", { className: "intro-title", textContent: this.bot.first_name }), make("p", { textContent: words }));
  }

  showKeys(keyboard) {
    const keys = this.find(".keys");
    keys.hidden = !keyboard;
    const said = JSON.stringify(keyboard);
    if (said === this.keys) return;
    this.keys = said;
    const key = (button) => make("button", { type: "button", className: "key", textContent: button.text, data: { tap: button.text } });
    const rows = (keyboard?.keyboard || []).map((row) => make("div", { className: "key-row" }, ...row.map(key)));
    keys.replaceChildren(...rows);
  }

  showCommands(commands) {
    const said = JSON.stringify(commands);
    if (said === this.commands) return;
    this.commands = said;
    this.find(".commands").hidden = !commands.length;
    const entry = (command) => make("button", { type: "button", data: { say: `/${command.command}` } },
      make("span", { className: "command-name", textContent: `/${command.command}` }), ` ${command.description}`);
    this.find(".commands .panel").replaceChildren(...commands.map(entry));
  }

  showState(chat) {
    const { blocked, started } = chat.person;
    const starting = !blocked && (!started || this.payload !== null);
    this.find(".composer").hidden = blocked || starting;
    this.find(".start").hidden = !starting;
    this.find(".unblock").hidden = !blocked;
    this.find(".block").setAttribute("aria-checked", String(blocked));
    clearTimeout(this.typing);
    this.find(".owner").textContent = chat.typing ? "écrit…" : `chez ${this.person.name}`;
    if (chat.typing) this.typing = setTimeout(() => this.refresh(), TYPING_SECONDS * 1000);
  }

  showToasts(toasts) {
    const newest = toasts.at(-1)?.revision || 0;
    const fresh = this.toastRevision === null ? [] : toasts.filter((toast) => toast.revision > this.toastRevision);
    this.toastRevision = newest;
    for (const toast of fresh) toast.alert ? this.warn(toast.text) : this.toast(toast.text);
  }

  toast(words) {
    const shown = this.find(".toast");
    shown.textContent = words;
    shown.hidden = false;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => (shown.hidden = true), TOAST_SECONDS * 1000);
  }

  warn(words) {
    document.querySelector("#notice-text").textContent = words;
    document.querySelector(".notice").showModal();
  }
}
