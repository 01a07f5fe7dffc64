// What the page asks of the pretend Telegram.

export async function get(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export async function post(path, details = {}) {
  return send(path, JSON.stringify(details), "application/json");
}

export async function upload(person, file) {
  const query = new URLSearchParams({ name: file.name });
  return send(`/phone/people/${person}/file?${query}`, file, "application/octet-stream");
}

export const act = (person, verb, details) => post(`/phone/people/${person}/${verb}`, details);

async function send(path, body, type) {
  const answer = await fetch(path, { method: "POST", body, headers: { "Content-Type": type } });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error || `Refusé (${answer.status})`);
  return said;
}

// Calls `changed` for each event, and `opened` each time that the connection is there again.
export function listen(opened, changed) {
  const status = document.querySelector(".connection");
  const events = new EventSource("/phone/events");
  events.onopen = () => {
    status.textContent = "";
    opened();
  };
  events.onmessage = (event) => changed(JSON.parse(event.data));
  events.onerror = () => {
    status.textContent = "Connexion perdue. Nouvel essai…";
  };
}
