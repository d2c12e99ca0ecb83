
(() => {
  const changes = [...document.querySelectorAll('.change')];
  const groups = [...document.querySelectorAll('.group')];
  const search = document.getElementById('search');
  const none = document.getElementById('none');
  const unfold = document.getElementById('unfold');
  const kinds = [...document.querySelectorAll('[data-kind]')];
  let kind = '';
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const change of changes) {
      const text = change.textContent.toLowerCase();
      change.hidden = (kind && !change.classList.contains(kind)) || !words.every(word => text.includes(word));
      if (!change.hidden) shown++;
    }
    for (const group of groups) group.hidden = !group.querySelector('.change:not([hidden])');
    none.hidden = shown > 0;
  };
  document.addEventListener('error', event => event.target.classList?.add('broken'), true);
  for (const image of document.images) if (image.complete && !image.naturalWidth) image.classList.add('broken');
  if (!search) return;
  search.addEventListener('input', filter);
  for (const button of kinds) button.addEventListener('click', () => {
    kind = button.dataset.kind;
    for (const other of kinds) other.classList.toggle('on', other === button);
    filter();
  });
  unfold.addEventListener('click', () => {
    const open = unfold.textContent === 'Open all';
    for (const change of changes) change.open = open;
    unfold.textContent = open ? 'Close all' : 'Open all';
  });
})();
