using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// PdfPig's store of resources, in which fonts are looked at before they are loaded: their character maps count against the
/// budget.
/// </summary>
internal sealed class CheckedResources(
    IResourceStore inner, IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfBudget budget) : IResourceStore
{
    private readonly HashSet<IndirectReference> _checked = [];

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        if (Get<DictionaryToken>(resourceDictionary, NameToken.Font) is { } fonts)
        {
            foreach (var font in fonts.Data.Values)
            {
                CheckFont(font);
            }
        }

        inner.LoadResourceDictionary(resourceDictionary);
    }

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken)
    {
        CheckFont(fontReferenceToken);
        return inner.GetFontDirectly(fontReferenceToken);
    }

    public void UnloadResourceDictionary() => inner.UnloadResourceDictionary();

    public IFont? GetFont(NameToken name) => inner.GetFont(name);

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) =>
        inner.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) =>
        inner.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => inner.GetExtendedGraphicsStateDictionary(name);

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) =>
        inner.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) =>
        inner.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) =>
        inner.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) =>
        inner.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => inner.GetPatterns();

    public Shading GetShading(NameToken name) => inner.GetShading(name);

    private void CheckFont(IToken token)
    {
        // PdfPig keeps the fonts that are objects of their own
        if ((token is IndirectReferenceToken reference && !_checked.Add(reference.Data))
            || Get<DictionaryToken>(token) is not { } font)
        {
            return;
        }

        CheckMap(Get<StreamToken>(font, NameToken.ToUnicode));
        CheckMap(Get<StreamToken>(font, NameToken.Encoding));
    }

    private void CheckMap(StreamToken? map)
    {
        if (map is null)
        {
            return;
        }

        long size;
        try
        {
            size = CharacterMapSize.Of(map.Decode(filters, scanner), budget.MaxStackDepth);
        }
        catch (Exception e) when (e is not (PdfLimitException or OperationCanceledException or OutOfMemoryException))
        {
            // PdfPig will meet the same damage, and tells it by exceptions of many types
            return;
        }

        budget.SpendMapEntries(size);
    }

    private T? Get<T>(DictionaryToken dictionary, NameToken name)
        where T : class, IToken => dictionary.TryGet(name, out var token) ? Get<T>(token) : null;

    private T? Get<T>(IToken token)
        where T : class, IToken
    {
        if (token is not IndirectReferenceToken reference)
        {
            return token as T;
        }

        try
        {
            return scanner.Get(reference.Data)?.Data as T;
        }
        catch (Exception e) when (e is not (PdfLimitException or OperationCanceledException or OutOfMemoryException))
        {
            return null;
        }
    }
}
