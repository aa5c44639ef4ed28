// Copies the picture; pages served without TLS have no clipboard for pictures, there the browser's own menu serves.
// The picture's bytes are unpacked here: the page's rules let nothing be fetched, not even from itself.
async function copy(address) {
  const [head, packed] = address.split(",");
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const type = head.slice("data:".length, head.indexOf(";"));
  await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([bytes], { type }) })]);
}

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector(".copy");
  const hint = parentElement.querySelector(".hint");
  const image = parentElement.querySelector(".shown");
  image.src = data.png;
  image.alt = data.alt;
  button.textContent = data.copy;
  hint.textContent = data.hint;
  button.onclick = async () => {
    try {
      await copy(data.png);
      button.textContent = data.copied;
      setTimeout(() => (button.textContent = data.copy), 2000);
    } catch {
      hint.hidden = false;
    }
  };
}
