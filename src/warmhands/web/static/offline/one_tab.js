// A massage is led by one tab: the newest. An older one goes home, what it noted is kept.

/** @param {string} session @param {() => void} [goHome] */
export const leadAlone = (session, goHome = () => location.replace("/")) => {
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel(`warmhands:${session}`);
  channel.addEventListener("message", ({ data }) => {
    if (data !== "led here") return;
    channel.close();
    goHome();
  });
  channel.postMessage("led here");
};
