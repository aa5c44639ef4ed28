// Copies the link; pages served without TLS have no clipboard, there the old command serves.
async function copy(input) {
  input.select();
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(input.value);
  } else {
    document.execCommand("copy");
  }
}

export default function ({ data, parentElement }) {
  const image = parentElement.querySelector(".qr");
  const input = parentElement.querySelector(".link");
  const button = parentElement.querySelector(".copy");
  image.src = data.qr;
  image.alt = data.alt;
  input.value = data.link;
  input.setAttribute("aria-label", data.alt);
  button.textContent = data.copy;
  button.onclick = async () => {
    await copy(input);
    button.textContent = data.copied;
    setTimeout(() => (button.textContent = data.copy), 2000);
  };
}
