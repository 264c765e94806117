/**
 * What script adds, and no page needs: buttons that copy, and pictures that zoom and move. Zoom works on the picture's own
 * viewBox: these few lines in place of a graph library, which would be three to four times the whole budget of script.
 */
for (const box of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  const name = box.getAttribute('data-copy');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = `Copy the ${name}`;
  const told = document.createElement('span');
  told.className = 'copied';
  told.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(box.textContent.trim());
      told.textContent = 'Copied';
    } catch {
      // no clipboard here: the words are marked, to be copied by hand
      getSelection().selectAllChildren(box);
      told.textContent = 'Marked: copy it by hand';
    }
  });
  box.after(button, told);
}

for (const picture of document.querySelectorAll('svg[data-zoom]')) {
  const whole = picture.getAttribute('viewBox').split(' ').map(Number);
  let [x, y, width, height] = whole;
  const show = () => picture.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  const zoom = (factor, atX = 0.5, atY = 0.5) => {
    const next = Math.min(Math.max(width * factor, whole[2] / 8), whole[2] * 2);
    const ratio = next / width;
    x += width * (1 - ratio) * atX;
    y += height * (1 - ratio) * atY;
    width = next;
    height *= ratio;
    show();
  };
  const move = (dx, dy) => {
    x += dx * width;
    y += dy * height;
    show();
  };
  const tools = document.createElement('p');
  tools.className = 'zoom';
  for (const [label, name, act] of [
    ['+', 'Zoom in', () => zoom(0.75)],
    ['−', 'Zoom out', () => zoom(1 / 0.75)],
    ['←', 'Move left', () => move(-0.15, 0)],
    ['→', 'Move right', () => move(0.15, 0)],
    ['↑', 'Move up', () => move(0, -0.15)],
    ['↓', 'Move down', () => move(0, 0.15)],
    [
      'Whole',
      'Show the whole picture',
      () => {
        [x, y, width, height] = whole;
        show();
      },
    ],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
    tools.append(button);
  }
  picture.closest('figure').prepend(tools);
  const place = (event) => {
    const box = picture.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  // a plain wheel scrolls the page
  picture.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, ...place(event));
    },
    { passive: false },
  );
  let held = null;
  picture.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && !event.target.closest('a')) held = place(event);
  });
  picture.addEventListener('pointermove', (event) => {
    if (!held) return;
    const now = place(event);
    move(held[0] - now[0], held[1] - now[1]);
    held = now;
  });
  for (const name of ['pointerup', 'pointerleave']) picture.addEventListener(name, () => (held = null));
}
