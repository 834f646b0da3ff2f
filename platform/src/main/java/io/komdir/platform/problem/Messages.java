package io.komdir.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/**
 * Texts for people in {@code en} (default) and {@code ru}, from UTF-8 bundles: {@code messages[_ru].properties} of the
 * service, then {@code problems[_ru].properties} of the platform.
 */
@ApplicationScoped
public class Messages {
    private static final List<String> BUNDLES = List.of("messages", "problems");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, RUSSIAN);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Map<Locale, List<ResourceBundle>> bundles =
            Map.of(Locale.ENGLISH, load(Locale.ENGLISH), RUSSIAN, load(RUSSIAN));

    /** The language that the caller likes best of those we have; English when it names none of them. */
    public static Locale locale(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            // Not a list of languages; an error of its own would hide the one of the request itself.
            return Locale.ENGLISH;
        }
    }

    /** The text, or the key itself when no bundle has it. */
    public String text(Locale locale, String key, Object... args) {
        return text(locale, key, List.of(args));
    }

    /** As above, with the arguments as a list. */
    public String text(Locale locale, String key, List<?> args) {
        return find(locale, key, args).orElse(key);
    }

    /** The text with {@code {0}}, {@code {1}} … replaced by the arguments, or empty when no bundle has the key. */
    public Optional<String> find(Locale locale, String key, List<?> args) {
        return pattern(locale, key).map(pattern -> fill(locale, pattern, args));
    }

    private Optional<String> pattern(Locale locale, String key) {
        return bundles.get(locale).stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /** One pass, so that an argument that looks like a placeholder stays as it is. Apostrophes need no doubling. */
    private String fill(Locale locale, String pattern, List<?> args) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            String number = close < 0 ? "" : pattern.substring(open + 1, close);
            if (number.length() == 1 && Character.isDigit(number.charAt(0)) && number.charAt(0) - '0' < args.size()) {
                text.append(pattern, from, open).append(show(locale, args.get(number.charAt(0) - '0')));
                from = close + 1;
            } else {
                text.append(pattern, from, open + 1);
                from = open + 1;
            }
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private String show(Locale locale, Object arg) {
        if (arg instanceof LocalizedArgument word) {
            return text(locale, "what." + word.key()).replaceFirst("^what\\.", "");
        }
        return arg instanceof BigDecimal number && Math.abs(number.scale()) < 40
                ? number.toPlainString()
                : arg.toString();
    }

    private static List<ResourceBundle> load(Locale locale) {
        return BUNDLES.stream().flatMap(name -> bundle(name, locale)).toList();
    }

    private static Stream<ResourceBundle> bundle(String name, Locale locale) {
        List<ResourceBundle> found = new ArrayList<>(1);
        try {
            found.add(ResourceBundle.getBundle(
                    name, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK));
        } catch (MissingResourceException e) {
            // A service without texts of its own has only the platform's.
            return Stream.empty();
        }
        return found.stream();
    }
}
