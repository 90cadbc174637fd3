// The demo site's two ways into the chat; a real site needs neither.

const chat = document.querySelector("madad-chat");

document.querySelector(".start").addEventListener("click", () => chat.open());
for (const button of document.querySelectorAll("[data-say]")) {
  button.addEventListener("click", () => chat.say(button.dataset.say));
}
