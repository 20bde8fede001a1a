// Made by warmhands.coaching.table_as_js: change src/warmhands/coaching/table.py, not this file.
/** @type {Record<string, Record<string, {to: string, does: string}>>} */
export const TRANSITIONS = {
  "ready": {
    "begin": {
      "to": "stroking",
      "does": "start"
    },
    "unwell": {
      "to": "unwell",
      "does": "halt"
    }
  },
  "stroking": {
    "step": {
      "to": "stroking",
      "does": "keep"
    },
    "pause": {
      "to": "paused",
      "does": "halt"
    },
    "back": {
      "to": "stroking",
      "does": "turn_back"
    },
    "next": {
      "to": "stroking",
      "does": "turn_next"
    },
    "repeat": {
      "to": "stroking",
      "does": "turn_again"
    },
    "softer": {
      "to": "stroking",
      "does": "soften"
    },
    "firmer": {
      "to": "stroking",
      "does": "firm"
    },
    "hurts": {
      "to": "stroking",
      "does": "ease"
    },
    "no_time": {
      "to": "stroking",
      "does": "wind_down"
    },
    "stop": {
      "to": "stopped",
      "does": "halt"
    },
    "unwell": {
      "to": "unwell",
      "does": "halt"
    },
    "finish": {
      "to": "finished",
      "does": "end"
    },
    "plan_over": {
      "to": "finished",
      "does": "end"
    }
  },
  "paused": {
    "resume": {
      "to": "stroking",
      "does": "go_on"
    },
    "back": {
      "to": "paused",
      "does": "turn_back"
    },
    "next": {
      "to": "paused",
      "does": "turn_next"
    },
    "repeat": {
      "to": "paused",
      "does": "turn_again"
    },
    "softer": {
      "to": "paused",
      "does": "soften"
    },
    "firmer": {
      "to": "paused",
      "does": "firm"
    },
    "hurts": {
      "to": "paused",
      "does": "ease"
    },
    "no_time": {
      "to": "paused",
      "does": "wind_down"
    },
    "stop": {
      "to": "stopped",
      "does": "halt"
    },
    "unwell": {
      "to": "unwell",
      "does": "halt"
    },
    "finish": {
      "to": "finished",
      "does": "end"
    },
    "plan_over": {
      "to": "finished",
      "does": "end"
    }
  },
  "finished": {
    "back": {
      "to": "stroking",
      "does": "turn_back"
    },
    "unwell": {
      "to": "unwell",
      "does": "halt"
    }
  },
  "stopped": {
    "resume": {
      "to": "stroking",
      "does": "go_on"
    },
    "unwell": {
      "to": "unwell",
      "does": "halt"
    }
  },
  "unwell": {}
};
