// Small helpers to build the page.

export function make(tag, options = {}, ...children) {
  const { data = {}, attributes = {}, ...properties } = options;
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

export function avatar(person) {
  return make("span", {
    className: `avatar tint-${Math.abs(person.id) % 6}`,
    textContent: person.name.slice(0, 1).toUpperCase(),
    attributes: { "aria-hidden": "true" },
  });
}

const zone = { timeZone: "Europe/Paris" };
const hour = new Intl.DateTimeFormat("fr-FR", { ...zone, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("fr-FR", { ...zone, weekday: "long", day: "numeric", month: "long" });

export const hourOf = (seconds) => hour.format(seconds * 1000);
export const dayOf = (seconds) => {
  const said = day.format(seconds * 1000);
  return said === day.format(Date.now()) ? "Aujourd’hui" : said;
};

export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} octets`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} Ko`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} Mo`;
}
