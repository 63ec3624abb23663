package byteglass.body;

import java.util.Locale;
import java.util.Set;

/// A language of programs or documents, as far as the colours of its text go.
///
/// @param lineComments what begins a comment that ends with its line, separated by spaces
/// @param blockComments what begins and ends other comments, separated by a space; empty where there are none
/// @param quotes characters that strings stand between
/// @param keywords in lower case where case is of no matter
/// @param flags `i`: keywords in any case; `k`: a word or string before a colon is a key; `m`: tags
record Language(String lineComments, String blockComments, String quotes, Set<String> keywords, String flags) {

    static final Language PLAIN = new Language("", "", "", Set.of(), "");

    static final Language JSON = new Language("", "", "\"", Set.of("true", "false", "null"), "k");

    static final Language MARKUP = new Language("", "<!-- -->", "\"'", Set.of(), "m");

    static final Language CSS =
            new Language("", "/* */", "\"'", Set.of("@media", "@import", "@charset", "@font-face", "!important"), "k");

    static final Language JAVASCRIPT = new Language(
            "//",
            "/* */",
            "\"'`",
            words("async await break case catch class const continue debugger default delete do else export extends "
                    + "false finally for from function if import in instanceof let new null of return static super "
                    + "switch this throw true try typeof undefined var void while with yield"),
            "");

    static final Language YAML = new Language("#", "", "\"'", words("true false null yes no on off"), "ik");

    static final Language SQL = new Language(
            "--",
            "/* */",
            "'\"`",
            words("add all alter and as asc begin between by case check column commit constraint create cross database "
                    + "default delete desc distinct drop else end exists foreign from full group having in index inner "
                    + "insert into is join key left like limit not null offset on or order outer primary references "
                    + "right rollback select set table then transaction union unique update using values view when "
                    + "where with"),
            "i");

    static final Language GRAPHQL = new Language(
            "#",
            "",
            "\"",
            words("directive enum extend false fragment implements input interface mutation null on query repeatable "
                    + "scalar schema subscription true type union"),
            "k");

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    boolean isKeyword(String word) {
        return keywords.contains(has('i') ? word.toLowerCase(Locale.ROOT) : word);
    }

    /// The language of a media type; [#PLAIN] where it is none of these.
    static Language of(MediaType type) {
        if (type.is("application/json", "+json")) {
            return JSON;
        }
        if (type.is("text/html", "application/xml", "text/xml", "+xml")) {
            return MARKUP;
        }
        if (type.is("text/css")) {
            return CSS;
        }
        if (type.is("text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript")) {
            return JAVASCRIPT;
        }
        if (type.is("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "+yaml")) {
            return YAML;
        }
        if (type.is("application/sql", "text/x-sql")) {
            return SQL;
        }
        return type.is("application/graphql") ? GRAPHQL : PLAIN;
    }
}
