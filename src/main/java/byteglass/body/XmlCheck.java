package byteglass.body;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Says where a text is not well-formed XML, by the JDK's parser, with every door to the outside shut.
///
/// The JDK refuses what is large (100 levels, 200 attributes, names of 1000 chars), which is no fault of the text. They
/// are lifted as far as memory allows (nesting is kept on the heap), and beyond them nothing is said.
final class XmlCheck {

    /// How the parser begins to say that a limit of its own is met.
    private static final String LIMIT = "JAXP0001";

    private XmlCheck() {}

    /// Checks to the first fault, or returns false where it was stopped.
    static boolean check(Text text, Findings found, Watch watch) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "10000");
        factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
        factory.setProperty("jdk.xml.maxXMLNameLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched: " + systemId);
        });
        Pace pace = new Pace(watch, text);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.chars()));
            boolean declares = false;
            while (reader.hasNext() && pace.goesOn(reader.getLocation().getCharacterOffset())) {
                int event = reader.next();
                declares |= event == XMLStreamConstants.DTD;
                if (event == XMLStreamConstants.ENTITY_REFERENCE && !declares) {
                    int at = reader.getLocation().getCharacterOffset();
                    found.at(BodyRules.XML_INVALID, text, at - 1, "&" + reader.getLocalName() + ";");
                }
            }
        } catch (XMLStreamException broken) {
            int at = broken.getLocation() == null ? 0 : broken.getLocation().getCharacterOffset();
            String message = message(broken);
            if (!message.startsWith(LIMIT)) {
                found.at(BodyRules.XML_INVALID, text, at, message);
            }
        } catch (RuntimeException failure) {
            found.at(BodyRules.XML_INVALID, 0, String.valueOf(failure.getMessage()));
        }
        return !pace.isStopped();
    }

    /// What is wrong, without where it is, which the finding says.
    private static String message(XMLStreamException broken) {
        String all = String.valueOf(broken.getMessage());
        int start = all.indexOf("Message: ");
        return (start < 0 ? all : all.substring(start + 9)).strip();
    }
}
