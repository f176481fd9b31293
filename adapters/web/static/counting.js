// Tells below each answer how long it is; without this script it says how long it may be.
for (const answer of document.querySelectorAll("textarea")) {
  const told = document.getElementById(answer.id.replace("answer-", "count-"));
  const tell = () => {
    const { length } = [...answer.value];
    told.textContent = told.dataset.count.replace("#", length.toLocaleString(document.documentElement.lang));
    told.classList.toggle("over", length > Number(told.dataset.longest));
  };
  answer.addEventListener("input", tell);
  tell();
}
