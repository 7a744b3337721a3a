// A button that copies the text of the field it names; without script the field can be selected by hand.
for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Over plain http there is no clipboard; what is selected can still be copied, and if not, it is selected at least.
      if (!document.execCommand("copy")) { return; }
    }
    button.textContent = button.dataset.done;
  });
}
