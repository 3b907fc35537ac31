namespace Parley.Games.Files;

/// <summary>The JSON Schema (draft 2020-12) of the JSON form of games, for editors and other programs. The reader is stricter in what a schema
/// cannot say: sums of probabilities, lengths that depend on other lists.</summary>
public static class GameSchema
{
    /// <summary>Gets the schema.</summary>
    public static string Json => """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "A game for parley solve",
          "description": "A game in normal form (players, strategies, payoffs) or in extensive form (players, tree).",
          "type": "object",
          "required": ["players"],
          "oneOf": [{ "required": ["payoffs"] }, { "required": ["tree"] }],
          "additionalProperties": false,
          "properties": {
            "$schema": { "type": "string" },
            "form": { "enum": ["normal", "extensive"], "description": "May be left out: it follows from payoffs or tree." },
            "title": { "type": "string" },
            "comment": { "type": "string" },
            "players": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 64 },
            "strategies": {
              "description": "Per player the labels of its strategies, or their number; may be left out.",
              "type": "array",
              "items": { "oneOf": [{ "type": "array", "items": { "type": "string" }, "minItems": 1 }, { "type": "integer", "minimum": 1 }] }
            },
            "payoffs": {
              "description": "Nested lists: player 1's strategy outermost, then player 2's and so on; innermost one payoff per player.",
              "type": "array"
            },
            "tree": { "$ref": "#/$defs/node" }
          },
          "$defs": {
            "number": {
              "description": "An exact number: a JSON number, or a text such as \"1/3\", \"0.25\" or \"1e3\".",
              "oneOf": [{ "type": "number" }, { "type": "string", "pattern": "^[+-]?[0-9.]+([eE][+-]?[0-9]+)?( */ *[0-9.]+)?$" }]
            },
            "payoffs": { "description": "One payoff per player.", "type": "array", "items": { "$ref": "#/$defs/number" }, "minItems": 1 },
            "node": {
              "description": "A list of payoffs is short for an end of the game. Payoffs at inner nodes count for all that follows.",
              "oneOf": [
                { "$ref": "#/$defs/payoffs" },
                {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "label": { "type": "string" },
                    "payoffs": { "$ref": "#/$defs/payoffs" },
                    "outcome": { "description": "Label of the payoffs.", "type": "string" },
                    "player": { "description": "Name of the player who moves, or its number from 1.", "type": ["string", "integer"] },
                    "set": { "description": "Name of the information set among the player's; nodes of one name cannot be told apart. Left out: a set of its own.", "type": "string" },
                    "actions": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": ["action", "then"],
                        "additionalProperties": false,
                        "properties": { "action": { "type": "string" }, "then": { "$ref": "#/$defs/node" } }
                      }
                    },
                    "chance": {
                      "type": "array",
                      "minItems": 1,
                      "items": {
                        "type": "object",
                        "required": ["action", "probability", "then"],
                        "additionalProperties": false,
                        "properties": {
                          "action": { "type": "string" },
                          "probability": { "$ref": "#/$defs/number" },
                          "then": { "$ref": "#/$defs/node" }
                        }
                      }
                    }
                  }
                }
              ]
            }
          }
        }

        """.ReplaceLineEndings("\n");
}
