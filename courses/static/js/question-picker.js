// In the page editor: a list of the questions of the quiz, in place of the field for a block id.
{
  const QUESTION = /^questions-(\d+)-id$/;

  const questionsOnPage = () =>
    [...document.querySelectorAll('input[name^="questions-"][name$="-id"]')]
      .map((input) => ({ input, found: QUESTION.exec(input.name) }))
      .filter(({ found }) => found)
      .map(({ input, found }) => {
        const field = (name) => document.querySelector(`[name="questions-${found[1]}-${name}"]`);
        return {
          id: input.value,
          isDeleted: field("deleted")?.value === "1",
          order: Number(field("order")?.value ?? found[1]),
          text: field("value-text")?.value ?? "",
        };
      })
      .filter((question) => !question.isDeleted)
      .sort((one, other) => one.order - other.order);

  class QuestionPicker extends window.StimulusModule.Controller {
    static values = { empty: String, gone: String };

    connect() {
      const label = document.querySelector(`label[for="${this.element.id}"]`);
      this.list = document.createElement("select");
      this.list.setAttribute("aria-label", label?.textContent.replace("*", "").trim() ?? "");
      this.list.addEventListener("focus", () => this.fill());
      this.list.addEventListener("change", () => this.keep());
      this.element.hidden = true;
      this.element.after(this.list);
      this.fill();
    }

    disconnect() {
      this.list.remove();
      this.element.hidden = false;
    }

    fill() {
      const chosen = this.element.value;
      const questions = questionsOnPage();
      const options = questions.map(({ id, text }, index) => [id, `${index + 1}. ${text}`]);
      if (chosen && !questions.some(({ id }) => id === chosen)) options.push([chosen, this.goneValue]);
      this.list.replaceChildren(
        ...[["", this.emptyValue], ...options].map(([id, words]) => new Option(words, id)),
      );
      this.list.value = chosen;
    }

    keep() {
      this.element.value = this.list.value;
      this.element.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  window.wagtail.app.register("question-picker", QuestionPicker);
}
