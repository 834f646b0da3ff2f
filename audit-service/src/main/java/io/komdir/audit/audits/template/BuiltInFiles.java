package io.komdir.audit.audits.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.komdir.platform.problem.RuleViolationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files of built-in templates; what violates a rule is an {@link IllegalStateException} naming the file. */
final class BuiltInFiles {
    private final ObjectReader reader;
    private final String folder;

    BuiltInFiles(ObjectMapper json, String folder) {
        this.reader = json.readerFor(Content.class);
        this.folder = folder;
    }

    TemplateVersion newest(String code) {
        return read(code, folder + code + ".json");
    }

    /**
     * A version that was the newest once.
     *
     * @throws IllegalStateException when the file is missing or states another version
     */
    TemplateVersion older(String code, int version) {
        String file = folder + code + ".v" + version + ".json";
        TemplateVersion read = read(code, file);
        if (read.version() != version) {
            throw new IllegalStateException(file + " states version " + read.version());
        }
        return read;
    }

    private TemplateVersion read(String code, String file) {
        try (InputStream in = BuiltInFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Content content = reader.readValue(in);
            content.check(code, file);
            return TemplateVersion.of(
                    code,
                    content.version(),
                    true,
                    null,
                    null,
                    content.template().content(code));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * A file.
     *
     * @param template just what a PUT of the same template would carry
     */
    record Content(String code, int version, TemplateRequest template) {

        private void check(String named, String file) {
            if (!named.equals(code) || version < 1 || template == null || template.title() == null) {
                throw new IllegalStateException(file + " needs its code, a version from 1 and a template with a title");
            }
            try {
                TemplateRules.check(code, template);
            } catch (RuleViolationException e) {
                throw new IllegalStateException(file + ": " + e.violations(), e);
            }
            if (template.areas() == null || template.items().stream().anyMatch(item -> item.evidence() == null)) {
                throw new IllegalStateException(file + " needs titles of areas, and evidence for each item");
            }
        }
    }
}
