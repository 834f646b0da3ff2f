package io.komdir.hiring.recruiting.brief;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Prints a page of {@link BriefHtml} as PDF: text that can be selected, its fonts within it, nothing loaded from elsewhere. */
final class BriefPdf {
    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private BriefPdf() {}

    static byte[] of(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(font("Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useFont(font("Italic"), FAMILY, NORMAL, FontStyle.ITALIC, true)
                    .usePdfUaAccessibility(true)
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Komdir")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String style) {
        return () -> BriefPdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
    }
}
