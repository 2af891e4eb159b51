// Sends the form without leaving the page. Without this script the form works as an ordinary one.
"use strict";

(() => {
  const form = document.getElementById("try");
  const result = document.getElementById("result");
  const send = document.getElementById("send");
  const draft = document.getElementById("draft");
  const customer = document.getElementById("customer");
  let asked = 0;

  const show = (html) => {
    // The server has encoded every word of it; the page's policy lets nothing run that comes in this way.
    result.innerHTML = html;
    prepare();
    const heading = result.querySelector("h2");
    if (heading) {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "nearest" });
    }
  };

  const prepare = () => {
    for (const button of result.querySelectorAll(".copy")) {
      button.hidden = false;
    }
  };

  const problem = (sentence) => {
    const box = document.createElement("div");
    const heading = document.createElement("h2");
    const text = document.createElement("p");
    box.className = "problem";
    heading.tabIndex = -1;
    heading.textContent = "That did not work";
    text.textContent = sentence;
    box.append(heading, text);
    result.replaceChildren(box);
    heading.focus();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const mine = ++asked;
    send.setAttribute("aria-disabled", "true");
    result.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "X-Fragment": "1" },
        body: new URLSearchParams(new FormData(form)),
      });
      const html = await answer.text();
      if (mine === asked) {
        show(html);
      }
    } catch {
      if (mine === asked) {
        problem("The coach could not be reached. Is it still running? Your draft is still here.");
      }
    } finally {
      if (mine === asked) {
        send.removeAttribute("aria-disabled");
        result.removeAttribute("aria-busy");
      }
    }
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  const copy = async (button) => {
    const words = button.closest(".rewrite").querySelector(".words");
    let isDone = false;
    try {
      await navigator.clipboard.writeText(words.textContent);
      isDone = true;
    } catch {
      // No permission, or no secure connection: select the words, so that the person's own keys copy them.
      getSelection().selectAllChildren(words);
    }
    button.textContent = isDone ? "Copied" : "Press Ctrl+C";
    setTimeout(() => { button.textContent = "Copy"; }, 2500);
  };

  const reveal = (link) => {
    const finding = document.getElementById(link.hash.slice(1));
    finding?.closest("details")?.setAttribute("open", "");
    finding?.focus();
  };

  result.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    const link = event.target.closest(".flag");
    if (button) {
      copy(button);
    } else if (link) {
      reveal(link);
    }
  });

  document.getElementById("example").addEventListener("click", () => {
    customer.value = "This is the third time I am asking. Where is my order? I needed it for my daughter's birthday yesterday!";
    draft.value = "Hi Sam,\n\nI'm so sorry your order missed your daughter's birthday. Calm down, please. Your parcel is still at the depot due to the fact that the address was incomplete. I'll call the carrier and email you by 3 pm today.\n\nBest,\nAna";
    draft.focus();
  });

  document.querySelector(".keys").hidden = false;
  prepare();
})();
